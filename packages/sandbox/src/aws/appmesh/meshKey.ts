/** Where the state keeps a mesh. */
export function meshKey(region: string, owner: string, name: string): string {
  return `${region}/${owner}/${name}`;
}
