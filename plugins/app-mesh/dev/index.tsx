import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin from '../src';
import { fixturesModule } from './fixturesModule';
import { entityPlugin } from './entityPlugin';

createDevApp({ features: [plugin, entityPlugin, fixturesModule] });
