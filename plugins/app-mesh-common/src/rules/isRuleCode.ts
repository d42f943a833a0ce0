/**
 * Whether a text can be the code of a rule: capitals and a number, for example `AM101` or `SHOP-7`.
 *
 * @public
 */
export function isRuleCode(text: string): boolean {
  return /^[A-Z]{1,12}-?\d{1,6}$/.test(text);
}
