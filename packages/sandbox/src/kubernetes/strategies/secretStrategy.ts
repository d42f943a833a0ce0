import { isFields } from '../objects';
import type { ResourceStrategy } from './types';

export const secretStrategy: ResourceStrategy = {
  prepare({ stringData, ...secret }) {
    const encoded = isFields(stringData)
      ? Object.entries(stringData).map(([key, value]) => [
          key,
          Buffer.from(String(value)).toString('base64'),
        ])
      : [];
    const data = isFields(secret.data) ? secret.data : {};
    return {
      type: 'Opaque',
      ...secret,
      data: { ...data, ...Object.fromEntries(encoded) },
    };
  },
};
