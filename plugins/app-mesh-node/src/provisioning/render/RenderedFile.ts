/**
 * A manifest as a file of a repository.
 *
 * @public
 */
export interface RenderedFile {
  /** Relative, with "/": a folder per cluster, for example `backend/yelb/virtualnode-redis-server.yaml`. */
  path: string;
  content: string;
}
