import type { SVGProps } from 'react';
import { fitText } from '../../lib/fitText';

export interface FittedTextProps extends SVGProps<SVGTextElement> {
  text: string;
  /** Pixels at zoom 1. */
  width: number;
  /** Weight and size as drawn by the class, for example `600 13px`. */
  font: string;
}

/** A line of SVG text that is shortened to fit; pointing at it tells the whole. */
export function FittedText({ text, width, font, ...props }: FittedTextProps) {
  const fitted = fitText(text, width, `${font} system-ui`);
  return (
    <text {...props}>
      {fitted === text ? null : <title>{text}</title>}
      {fitted}
    </text>
  );
}
