import { diffFields } from '@crossmesh/plugin-app-mesh-common';
import { yamlLines } from './yamlLines';

const there = {
  listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
  serviceDiscovery: { dns: { hostname: 'ui.yelb.svc' } },
};
const wanted = {
  listeners: [
    {
      portMapping: { port: 8080, protocol: 'http' },
      timeout: { http: { idle: { unit: 's', value: 5 } } },
    },
  ],
  serviceDiscovery: { dns: { hostname: 'ui.yelb.svc' } },
};
const differences = diffFields(there, wanted);
const marked = (value: unknown) =>
  yamlLines(value, differences).flatMap(({ text, differs }) =>
    differs ? [text.trim()] : [],
  );

describe('yamlLines', () => {
  it('writes YAML', () => {
    expect(
      yamlLines(there)
        .map(({ text }) => text)
        .join('\n'),
    ).toBe(
      'listeners:\n  - portMapping:\n      port: 80\n      protocol: http\nserviceDiscovery:\n  dns:\n    hostname: ui.yelb.svc',
    );
  });

  it('marks the field that a finding is on, or the nearest that is there', () => {
    const spec = {
      listeners: [{ portMapping: { port: 80 } }],
      backends: [
        { virtualService: { virtualServiceName: 'app' } },
        { virtualService: { virtualServiceName: 'log' } },
      ],
    };
    const marks = (code: string, path?: string) =>
      yamlLines(spec, [], [{ code, path }]).flatMap(({ codes, text }) =>
        codes.length > 0 ? [`${codes} ${text.trim()}`] : [],
      );
    expect(
      marks('AM101', 'spec.backends[1].virtualService.virtualServiceName'),
    ).toEqual(['AM101 virtualServiceName: log']);
    expect(marks('AM303', 'spec.listeners[0].tls.mode')).toEqual([
      'AM303 - portMapping:',
    ]);
    expect(marks('AM217', 'spec.listeners')).toEqual(['AM217 listeners:']);
    expect(marks('AM206', 'spec.serviceDiscovery')).toEqual([]);
    expect(marks('AM116')).toEqual([]);
  });

  it('marks on each side what is not on the other, and nothing else', () => {
    expect(marked(there)).toEqual(['port: 80']);
    expect(marked(wanted)).toEqual([
      'port: 8080',
      'http:',
      'idle:',
      'unit: s',
      'value: 5',
    ]);
  });

  it('marks nothing for a path that it does not have', () => {
    expect(yamlLines({ a: 1 }, [{ path: 'b.0.c' }, { path: '' }])).toEqual([
      { text: 'a: 1', differs: false, codes: [] },
    ]);
  });
});
