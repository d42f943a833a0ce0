import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';

/** What a style sheet may decide of a shape or a text. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
];

/** Attributes that mean something only inside of the page. */
const PAGE_ONLY = /^(class|style|tabindex|role|aria-.*|data-.*)$/;
/** Attributes that styles depend on. */
const DECISIVE = ['class', 'style', 'fill', 'stroke'];

/** The styles of all elements that are alike, as are those that they are in. */
interface Look {
  values: [string, string][];
  /** By what tells an element's children apart. */
  within: Map<string, Look>;
}

/** A browser takes long to work styles out, and thousands of cards look alike. */
function lookOf(
  element: Element,
  index: number,
  looks: Map<string, Look>,
): Look {
  const key = [
    element.tagName,
    index === 0,
    ...DECISIVE.map(name => element.getAttribute(name)),
  ].join('|');
  const known = looks.get(key);
  if (known) {
    return known;
  }
  const computed = window.getComputedStyle(element);
  const look: Look = {
    values: PROPERTIES.flatMap((property): [string, string][] => {
      const value = computed.getPropertyValue(property);
      return value ? [[property, value]] : [];
    }),
    within: new Map(),
  };
  looks.set(key, look);
  return look;
}

function copyStyles(
  from: Element,
  to: Element,
  index: number,
  looks: Map<string, Look>,
): void {
  const { values, within } = lookOf(from, index, looks);
  for (const { name } of Array.from(to.attributes)) {
    if (PAGE_ONLY.test(name)) {
      to.removeAttribute(name);
    }
  }
  for (const [property, value] of values) {
    to.setAttribute(property, value);
  }
  Array.from(from.children).forEach((child, place) =>
    copyStyles(child, to.children[place], place, within),
  );
}

/**
 * The drawing as an SVG file of its own: whole, at its natural size, with the colours of the theme that it
 * is seen in.
 *
 * @param size - of the drawing itself, in pixels
 */
export function drawingToSvg(svg: SVGSVGElement, size: LayoutSize): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyStyles(svg, copy, 0, new Map());
  const { width, height } = size;
  const attributes = {
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
  };
  for (const [name, value] of Object.entries(attributes)) {
    copy.setAttribute(name, value);
  }
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute(
    'fill',
    window.getComputedStyle(svg).backgroundColor || 'none',
  );
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
