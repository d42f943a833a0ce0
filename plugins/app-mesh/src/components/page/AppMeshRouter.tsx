import { Route, Routes } from 'react-router-dom';
import { accountRouteRef, meshRouteRef } from '../../routes';
import { AccountPage } from '../account/AccountPage';
import { MeshListPage } from './MeshListPage';
import { MeshPage } from './MeshPage';
import topology from '../topology/topology.module.css';
import styles from './page.module.css';

/**
 * The pages below the plugin's path.
 *
 * @public
 */
export function AppMeshRouter() {
  return (
    <div className={`${styles.page} ${topology.palette}`}>
      <Routes>
        <Route path="/" element={<MeshListPage />} />
        <Route path={accountRouteRef.path} element={<AccountPage />} />
        <Route path={meshRouteRef.path} element={<MeshPage />} />
      </Routes>
    </div>
  );
}
