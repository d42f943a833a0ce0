const FIELDS = [
  'meshName',
  'virtualServiceName',
  'virtualNodeName',
  'virtualRouterName',
  'virtualGatewayName',
  'routeName',
  'gatewayRouteName',
  'resourceArn',
  'resourceShareArn',
  'resourceShareArns',
  'resourceShareInvitationArn',
  'resourceArns',
  'name',
  'RoleName',
  'AWSServiceName',
  'NamespaceId',
  'Name',
  'Id',
];

/**
 * The resource that an AWS command is about, as text: the fields of its input that name something.
 */
export function describeAwsInput(input: object): string | undefined {
  const fields = new Map<string, unknown>(Object.entries(input));
  const parts = FIELDS.flatMap(field => {
    const value = fields.get(field);
    if (typeof value === 'string') {
      return [`${field} ${value}`];
    }
    return Array.isArray(value) && value.length > 0
      ? [`${field} ${value.join(', ')}`]
      : [];
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}
