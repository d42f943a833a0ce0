import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  applyFault,
  isCut,
  type AppliedFault,
  type FaultRegistry,
  type PendingRequest,
  type RequestLog,
} from '../../control';
import { BodyTooLargeError } from '../../http';
import { SeededIds } from '../../ids';
import { AwsError, isWrite, type AwsService, type AwsWorld } from '../core';
import { protocols, type WireResponse } from '../protocols';
import { readSignature, type ClaimedSignature } from '../signing';
import { Throttle, throttlingError } from '../throttling';
import type { AwsCall } from './AwsCall';
import { authenticate } from './authenticate';
import { describeError } from './describeError';
import { guessOperation } from './guessOperation';
import { guessProtocol } from './guessProtocol';
import { readSigningRequest } from './readSigningRequest';
import { runOperation } from './runOperation';
import { targetAccount } from './targetAccount';

/** Answers the requests of AWS clients. */
export class AwsEndpoint {
  readonly #world: AwsWorld;
  readonly #services: Map<string, AwsService>;
  readonly #log: RequestLog;
  readonly #faults: FaultRegistry;
  readonly #throttle: Throttle;
  /** Of its own, so that reads do not change what writes are named. */
  readonly #requestIds: SeededIds;

  private constructor(options: {
    world: AwsWorld;
    services: AwsService[];
    log: RequestLog;
    faults: FaultRegistry;
  }) {
    this.#world = options.world;
    this.#services = new Map(
      options.services.map(service => [service.signingName, service]),
    );
    this.#log = options.log;
    this.#faults = options.faults;
    const { config, clock } = options.world;
    this.#throttle = Throttle.create(config.throttling, clock);
    this.#requestIds = SeededIds.create(config.seed + 1);
  }

  static create(options: {
    world: AwsWorld;
    services: AwsService[];
    log: RequestLog;
    faults: FaultRegistry;
  }): AwsEndpoint {
    return new AwsEndpoint(options);
  }

  async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const call = await this.#readCall(request, response);
    if (!call) {
      return;
    }
    const refusal = await this.#authenticate(call);
    const pending = this.#pending(call);
    const fault = this.#faults.strike(pending);
    const applied = await applyFault(fault, response, this.#faults);
    const answer = this.#answer(call, applied, refusal);
    this.#record(pending, answer && !isCut(fault) ? answer.status : 0);
    if (answer) {
      this.#send(response, answer);
    }
  }

  /** @returns `undefined` if there is nobody to answer. */
  #answer(
    call: AwsCall,
    applied: AppliedFault,
    refusal: WireResponse | undefined,
  ): WireResponse | undefined {
    if (applied.then === 'nothing') {
      return undefined;
    }
    if (applied.then === 'refuse') {
      const { error } = applied;
      return this.#error(
        call,
        error.kind === 'error'
          ? new AwsError(error.code, error.message, error.status)
          : throttlingError(call.service),
      );
    }
    if (refusal) {
      return refusal;
    }
    return this.#admits(call)
      ? runOperation(call, this.#world)
      : this.#error(call, throttlingError(call.service));
  }

  #admits({ principal, region, serviceName, routed }: AwsCall): boolean {
    if (!principal || region === undefined || !routed.operation) {
      return true;
    }
    return this.#throttle.admits({
      accountId: principal.accountId,
      region,
      service: serviceName ?? '',
      operation: routed.operation.schema[2],
    });
  }

  async #readCall(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<AwsCall | undefined> {
    const requestId = this.#requestIds.uuid();
    try {
      const received = await readSigningRequest(request);
      return {
        request: received,
        requestId,
        protocol: protocols[guessProtocol(received)],
        routed: {},
      };
    } catch (error) {
      if (!(error instanceof BodyTooLargeError)) {
        response.destroy();
        return undefined;
      }
      const answer = protocols['rest-json'].writeError(
        undefined,
        {
          code: 'RequestEntityTooLargeException',
          message: 'Request entity is too large',
          status: 413,
        },
        requestId,
      );
      const method = request.method ?? '';
      this.#record(
        {
          plane: 'aws',
          method,
          path: request.url ?? '',
          write: isWrite(undefined, method),
        },
        413,
      );
      this.#send(response, answer);
      return undefined;
    }
  }

  /** Fills in who calls what; the answer, if that is refused. */
  async #authenticate(call: AwsCall): Promise<WireResponse | undefined> {
    let claimed: ClaimedSignature | undefined;
    try {
      claimed = readSignature(call.request);
      const service = this.#services.get(claimed.service);
      if (service) {
        call.service = service;
        call.protocol = protocols[service.protocol];
        call.routed = call.protocol.route(service, call.request);
      } else {
        call.protocol = protocols[guessProtocol(call.request, claimed.service)];
        call.routed = { name: guessOperation(call.request) };
      }
      call.serviceName = claimed.service;
      call.region = claimed.region;
      call.principal = await authenticate(call, claimed, this.#world);
      return undefined;
    } catch (error) {
      return this.#error(call, error);
    }
  }

  #error(call: AwsCall, error: unknown): WireResponse {
    return call.protocol.writeError(
      call.service,
      describeError(call, error),
      call.requestId,
    );
  }

  #pending(call: AwsCall): PendingRequest {
    const { request, routed, principal } = call;
    return {
      plane: 'aws',
      accountId: targetAccount(call) ?? principal?.accountId,
      region: call.region,
      service: call.serviceName,
      operation: routed.name,
      principal: principal?.arn,
      method: request.method,
      path: request.path,
      write: isWrite(routed.name, request.method),
    };
  }

  #record(pending: PendingRequest, status: number): void {
    this.#log.record({ at: new Date().toISOString(), ...pending, status });
  }

  #send(response: ServerResponse, answer: WireResponse): void {
    if (!response.destroyed) {
      response.writeHead(answer.status, {
        ...answer.headers,
        'content-length': Buffer.byteLength(answer.body),
      });
      response.end(answer.body);
    }
  }
}
