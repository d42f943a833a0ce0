import { defineRule } from '../defineRule';
import { listenerTls, tlsListeners, exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM304 = defineRule({
  code: 'AM304',
  severity: 'error',
  title: 'Certificate of another account',
  meaning:
    'A listener’s ACM certificate belongs to another account or region than its virtual node. App Mesh reads certificates only in the account that created the node.',
  remedy: 'Issue a certificate in the account and region of the virtual node.',
  kinds: ['VirtualNode', 'VirtualGateway'],
  *evaluate(subject) {
    const listeners: {
      tls?: { certificate?: { acm?: { certificateArn?: string } } };
    }[] = subject.spec.listeners ?? [];
    for (const [index, { tls }] of listeners.entries()) {
      const arn = tls?.certificate?.acm?.certificateArn;
      const [, , , region, accountId] = arn?.split(':') ?? [];
      if (
        arn !== undefined &&
        (accountId !== subject.resourceOwner || region !== subject.mesh.region)
      ) {
        yield {
          explanation: `The ${named(
            subject,
          )} has the certificate ${arn}, which is account ${accountId}’s in ${region}.`,
          path: `spec.listeners[${index}].tls.certificate.acm.certificateArn`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('cart', {
        listeners: tlsListeners(
          listenerTls({
            certificate: {
              acm: {
                certificateArn:
                  'arn:aws:acm:us-west-2:222222222222:certificate/cart',
              },
            },
          }),
        ),
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', {
        listeners: tlsListeners(
          listenerTls({
            certificate: {
              acm: {
                certificateArn:
                  'arn:aws:acm:us-west-2:111111111111:certificate/cart',
              },
            },
          }),
        ),
      }),
    ]),
  },
});
