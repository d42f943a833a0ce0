import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { createFromTemplateRouteRef } from '../../routes';

/** Leads to one of Crossmesh's templates; nothing in an app without templates. */
export function TemplateButton({
  template,
  label,
}: {
  template: 'shared-mesh' | 'onboard-service';
  label: string;
}) {
  const route = useRouteRef(createFromTemplateRouteRef);
  return route ? (
    <ButtonLink
      variant="primary"
      href={route({ namespace: 'default', templateName: template })}
    >
      {label}
    </ButtonLink>
  ) : null;
}
