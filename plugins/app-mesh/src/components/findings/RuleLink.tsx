import { Link } from '@backstage/ui';

/** A rule's code, linked to its page where it is known where that is. */
export function RuleLink({ code, docs }: { code: string; docs: string }) {
  return /^https?:/.test(docs) ? (
    <Link href={docs} target="_blank" rel="noopener noreferrer">
      {code}
    </Link>
  ) : (
    <>{code}</>
  );
}
