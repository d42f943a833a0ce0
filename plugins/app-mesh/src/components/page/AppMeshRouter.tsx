import { Route, Routes } from 'react-router-dom';
import { meshRouteRef } from '../../routes';
import { MeshListPage } from './MeshListPage';
import { MeshPage } from './MeshPage';
import styles from './page.module.css';

/**
 * The pages below the plugin's path.
 *
 * @public
 */
export function AppMeshRouter() {
  return (
    <div className={styles.page}>
      <Routes>
        <Route path="/" element={<MeshListPage />} />
        <Route path={meshRouteRef.path} element={<MeshPage />} />
      </Routes>
    </div>
  );
}
