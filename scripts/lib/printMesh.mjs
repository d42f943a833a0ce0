const shortName = ref => ref?.replace(/^[a-z]+:default\//, '') ?? '—';

/** A mesh's graph as text: a block per account, a line per service, its workloads and whom it calls. */
export function printMesh({ graph, accounts, shares, errors }) {
  const { mesh, nodes, edges } = graph;
  const byId = new Map(nodes.map(node => [node.id, node]));
  const from = id => edges.filter(edge => edge.source === id);
  const accountName = id =>
    accounts.find(account => account.accountId === id)?.name ?? id;

  /** The workloads behind a service, with the share of calls that each gets. */
  const workloads = (id, share = 1) =>
    from(id)
      .filter(edge => edge.type !== 'backend')
      .flatMap(edge => {
        const node = byId.get(edge.target);
        return node.role === 'workload'
          ? [{ node, share: edge.share ?? share }]
          : workloads(edge.target, edge.share ?? share);
      });

  const lines = [
    `Mesh ${mesh.meshName} in ${mesh.region}, owned by ${accountName(
      mesh.meshOwner,
    )} (${mesh.meshOwner})${shares
      .map(
        share =>
          `, ${share.state} with ${accountName(share.consumer)} (${
            share.consumer
          })`,
      )
      .join('')}`,
  ];
  const owners = [...new Set(nodes.map(node => node.resourceOwner))];
  for (const owner of owners) {
    lines.push('', `  ${accountName(owner)} (${owner ?? 'no account'})`);
    const services = nodes.filter(
      node => node.role === 'service' && node.resourceOwner === owner,
    );
    for (const service of services) {
      lines.push(
        `    ${service.name.padEnd(16)} ${service.status.padEnd(
          8,
        )} team ${shortName(service.team)}`,
      );
      for (const { node, share } of workloads(service.id)) {
        const pods = node.pods
          ? `${node.pods.readyPods}/${node.pods.pods} pods ready`
          : 'pods unknown';
        lines.push(
          `      ${Math.round(share * 100)} % → ${node.name}, ${node.listeners
            .map(listener => `${listener.protocol} ${listener.port}`)
            .join(', ')}, ${pods}`,
        );
        for (const call of from(node.id).filter(
          edge => edge.type === 'backend',
        )) {
          const callee = byId.get(call.target);
          lines.push(
            `        calls ${callee.name}${
              call.crossAccount
                ? ` in ${accountName(callee.resourceOwner)} (cross-account)`
                : ''
            }`,
          );
        }
      }
    }
  }
  for (const error of errors) {
    lines.push('', `  ! ${error.message}`);
  }
  return lines.join('\n');
}
