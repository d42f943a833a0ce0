export { jsonPatch } from './jsonPatch';
export { listMergeKeys } from './listMergeKeys';
export { mergePatch } from './mergePatch';
export { strategicMergePatch } from './strategicMergePatch';
