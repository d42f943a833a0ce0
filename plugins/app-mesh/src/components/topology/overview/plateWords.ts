import type {
  AccountSummary,
  LayoutBox,
} from '@crossmesh/plugin-app-mesh-common';
import type { Translate } from '../../../translation';
import type { AccountCounts } from './countAccounts';

/** A piece of text on a plate. */
export interface PlateWord {
  text: string;
  tone: 'title' | 'count' | 'wrong';
}

/** @returns what a plate says, the name first */
export function plateWords(
  t: Translate,
  { accountId }: LayoutBox,
  account: AccountSummary | undefined,
  counts: AccountCounts,
  unreadable: boolean,
): [PlateWord, ...PlateWord[]] {
  const name = accountId ? account?.name ?? accountId : t('account.missing');
  const wrong = [
    counts.errors > 0 &&
      t('findings.count.error', { total: `${counts.errors}` }),
    counts.warnings > 0 &&
      t('findings.count.warning', { total: `${counts.warnings}` }),
    unreadable && t('account.unreadable'),
  ].filter(Boolean);
  const words: [PlateWord, ...PlateWord[]] = [{ text: name, tone: 'title' }];
  if (accountId && accountId !== name) {
    words.push({ text: accountId, tone: 'count' });
  }
  words.push(
    {
      text: t('overview.services', { total: `${counts.services}` }),
      tone: 'count',
    },
    {
      text: t('overview.resources', { total: `${counts.resources}` }),
      tone: 'count',
    },
  );
  if (wrong.length > 0) {
    words.push({ text: wrong.join(', '), tone: 'wrong' });
  }
  return words;
}
