import type {
  GraphResponse,
  NotEvaluatedRule,
} from '@crossmesh/plugin-app-mesh-common';
import type { ViewState } from '../../lib/viewState';
import { AccountPanel } from '../panel/AccountPanel';
import { EdgePanel } from '../panel/EdgePanel';
import { NodePanel } from '../panel/NodePanel';
import type { MeshPicture } from './useMeshPicture';

export interface DetailsPanelProps {
  response: GraphResponse;
  picture: MeshPicture;
  unreadable: ReadonlySet<string>;
  notEvaluated?: NotEvaluatedRule[];
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}

/** The details of the node, edge or account that is selected; nothing where none is. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { response, picture, state, onChange } = props;
  const { model, shown } = picture;
  const { accounts } = response;
  const node = model.nodes.get(model.drawnFor.get(state.selected ?? '') ?? '');
  if (node) {
    return (
      <NodePanel
        node={node}
        model={model}
        accounts={accounts}
        unreadable={props.unreadable}
        findings={picture.findings.get(node.id)}
        notEvaluated={props.notEvaluated}
        effects={picture.effects}
        state={state}
        onChange={onChange}
      />
    );
  }
  // A drawn edge may stand for several of the mesh; the first says what it is.
  const edge =
    state.edge === undefined
      ? undefined
      : shown.edges.find(
          ({ id }) =>
            id === state.edge || model.drawnEdgeFor.get(id) === state.edge,
        );
  const source = shown.nodes.find(({ id }) => id === edge?.source);
  const target = shown.nodes.find(({ id }) => id === edge?.target);
  if (edge && source && target) {
    return (
      <EdgePanel
        edge={edge}
        source={source}
        target={target}
        mesh={shown.mesh}
        accounts={accounts}
        findings={picture.edgeFindings.get(
          model.drawnEdgeFor.get(edge.id) ?? edge.id,
        )}
        state={state}
        onChange={onChange}
      />
    );
  }
  const account = accounts.find(({ accountId }) => accountId === state.account);
  return account ? (
    <AccountPanel
      account={account}
      response={response}
      state={state}
      onChange={onChange}
    />
  ) : null;
}
