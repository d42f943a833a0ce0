import { Header, Page } from '@backstage/core-components';
import { AppMeshRouter } from '../components/page/AppMeshRouter';

/** The pages with a header, which apps in the new frontend system add by themselves. */
export function LegacyAppMeshPage() {
  return (
    <Page themeId="tool">
      <Header title="App Mesh" />
      <article>
        <AppMeshRouter />
      </article>
    </Page>
  );
}
