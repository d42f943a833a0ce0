import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { ChangeTemplate } from '../../lib/templatesFor';
import { createFromTemplateRouteRef } from '../../routes';

/** Leads to one of Crossmesh's templates; nothing in an app without templates. */
export function TemplateButton({
  template,
  label,
  values,
}: {
  template: 'shared-mesh' | ChangeTemplate;
  label: string;
  /** What the form is filled with; then it is one way among others, and not the one to take. */
  values?: Record<string, string>;
}) {
  const route = useRouteRef(createFromTemplateRouteRef);
  if (!route) {
    return null;
  }
  const path = route({ namespace: 'default', templateName: template });
  const query = values
    ? `?formData=${encodeURIComponent(JSON.stringify(values))}`
    : '';
  return (
    <ButtonLink
      variant={values ? 'secondary' : 'primary'}
      href={`${path}${query}`}
    >
      {label}
    </ButtonLink>
  );
}
