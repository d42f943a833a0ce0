export type { RenderedFile } from './RenderedFile';
export { renderRecipes } from './renderRecipes';
