import { AwsEndpoint, createAwsServices, type AwsWorld } from './aws';
import {
  ControlEndpoint,
  type ControlledSandbox,
  type FaultRegistry,
  type RequestLog,
} from './control';
import { startHttpServer, type RunningHttpServer } from './http';

/** Starts the HTTP server of the AWS services and of the control endpoint. */
export async function startAwsEndpoint(options: {
  world: AwsWorld;
  log: RequestLog;
  faults: FaultRegistry;
  controlled: ControlledSandbox;
}): Promise<RunningHttpServer> {
  const { world, log, faults, controlled } = options;
  const aws = AwsEndpoint.create({
    world,
    services: createAwsServices(),
    log,
    faults,
  });
  const control = ControlEndpoint.create(controlled);
  return startHttpServer({
    host: world.config.host,
    port: world.config.port,
    handle: (request, response) =>
      request.url?.startsWith('/_sandbox')
        ? control.handle(request, response)
        : aws.handle(request, response),
  });
}
