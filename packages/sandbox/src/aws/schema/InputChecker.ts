import type { NormalizedSchema } from '@smithy/core/schema';
import { checkConstraint } from './checkConstraint';
import type { ConstraintTable } from './ConstraintTable';
import { requiredMembers } from './requiredMembers';

/**
 * Checks an input against its schema and the service's constraints, and keeps only what the
 * schema knows. Violations are collected in the words in which AWS tells them.
 */
export class InputChecker {
  readonly #constraints: ConstraintTable;
  readonly violations: string[] = [];
  /** Values of a wrong type, which a service refuses before it looks for violations. */
  readonly malformed: string[] = [];

  private constructor(constraints: ConstraintTable) {
    this.#constraints = constraints;
  }

  static create(constraints: ConstraintTable = {}): InputChecker {
    return new InputChecker(constraints);
  }

  /** @returns the value without members that the schema does not know. */
  check(value: unknown, schema: NormalizedSchema, path: string): unknown {
    if (value === undefined || value === null) {
      return undefined;
    }
    if (schema.isStructSchema()) {
      return this.#structure(value, schema, path);
    }
    if (schema.isListSchema()) {
      return this.#list(value, schema, path);
    }
    if (schema.isMapSchema()) {
      return this.#map(value, schema, path);
    }
    return this.#scalar(value, schema, path);
  }

  #structure(value: unknown, schema: NormalizedSchema, path: string): unknown {
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.#wrongType(path, 'an object');
      return undefined;
    }
    const given = value as Record<string, unknown>;
    const required = requiredMembers(schema);
    const result: Record<string, unknown> = {};
    for (const [name, member] of schema.structIterator()) {
      const where = path ? `${path}.${name}` : name;
      const checked = this.check(given[name], member, where);
      if (checked !== undefined) {
        this.#constrain(checked, schema.getName() ?? '', name, where);
        result[name] = checked;
      } else if (required.includes(name) && (given[name] ?? null) === null) {
        this.#violate(where, 'Member must not be null');
      }
    }
    if (schema.isUnionSchema() && Object.keys(result).length !== 1) {
      this.#violate(path, 'Member must have exactly one field set');
    }
    return result;
  }

  #list(value: unknown, schema: NormalizedSchema, path: string): unknown {
    if (!Array.isArray(value)) {
      this.#wrongType(path, 'a list');
      return undefined;
    }
    const item = schema.getValueSchema();
    return value.map((entry, index) => {
      const where = `${path}.${index + 1}.member`;
      if (entry === null) {
        this.#violate(where, 'Member must not be null');
      }
      return this.check(entry, item, where);
    });
  }

  #map(value: unknown, schema: NormalizedSchema, path: string): unknown {
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.#wrongType(path, 'an object');
      return undefined;
    }
    const item = schema.getValueSchema();
    return Object.fromEntries(
      Object.entries(value as object).map(([key, entry]) => [
        key,
        this.check(entry, item, `${path}.${key}`),
      ]),
    );
  }

  #scalar(value: unknown, schema: NormalizedSchema, path: string): unknown {
    if (schema.isStringSchema() && typeof value !== 'string') {
      this.#wrongType(path, 'a string');
    } else if (schema.isNumericSchema() && !Number.isFinite(value)) {
      this.#wrongType(path, 'a number');
    } else if (schema.isBooleanSchema() && typeof value !== 'boolean') {
      this.#wrongType(path, 'a boolean');
    }
    return value;
  }

  #constrain(value: unknown, structure: string, name: string, path: string) {
    const constraint =
      this.#constraints[`${structure}.${name}`] ?? this.#constraints[name];
    const wrong = constraint && checkConstraint(value, constraint);
    if (wrong) {
      this.#violate(path, wrong);
    }
    const ofItems = this.#constraints[`${name}[]`];
    if (ofItems && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const wrongItem = checkConstraint(item, ofItems);
        if (wrongItem) {
          this.#violate(`${path}.${index + 1}.member`, wrongItem);
        }
      }
    }
  }

  #violate(path: string, rule: string): void {
    this.violations.push(
      `Value at '${path}' failed to satisfy constraint: ${rule}`,
    );
  }

  #wrongType(path: string, wanted: string): void {
    this.malformed.push(`Value at '${path}' is not ${wanted}`);
  }
}
