export { registerDescribeServiceAction } from './registerDescribeServiceAction';
export { registerListMeshesAction } from './registerListMeshesAction';
