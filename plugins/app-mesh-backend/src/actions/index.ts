export { registerDescribeServiceAction } from './registerDescribeServiceAction';
export { registerListMeshesAction } from './registerListMeshesAction';
export { registerListCallsAction } from './registerListCallsAction';
export { registerListChangesAction } from './registerListChangesAction';
export { registerListFindingsAction } from './registerListFindingsAction';
