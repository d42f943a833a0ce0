import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useEntityLink } from '../hooks/useEntityLink';

/** The name of a catalog entity, linked to its page. */
export function EntityLink({
  entityRef,
  defaultKind,
}: {
  entityRef: string;
  defaultKind: string;
}) {
  const { primaryTitle } = useEntityPresentation(entityRef, { defaultKind });
  const linkTo = useEntityLink();
  return (
    <Link href={linkTo(entityRef)} variant="body-medium">
      {primaryTitle}
    </Link>
  );
}
