/** The catalog refresh key under which an entity asks to be processed again when its tie changes. */
export function tieRefreshKey(entityRef: string): string {
  return `app-mesh:tie:${entityRef}`;
}
