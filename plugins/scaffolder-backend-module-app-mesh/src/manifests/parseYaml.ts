import { InputError } from '@backstage/errors';
import {
  Composer,
  Lexer,
  LineCounter,
  Parser,
  type CST,
  type Document,
} from 'yaml';

/** Levels of nesting. Kubernetes objects have some twenty; far more take the whole process down. */
const MOST_LEVELS = 200;

/** A document, and what is wrong with it: `… at line 4, column 1`. */
export interface YamlDocument {
  document: Document.Parsed;
  problem?: string;
}

/**
 * The documents of a YAML text that nobody vouches for. Composing goes as deep as the text does, so how deep
 * that is has to be known before; and of thousands of errors only the first is put into words.
 *
 * @param what - names the text in the error
 * @throws InputError if the text is nested too deeply
 */
export function parseYaml(text: string, what: string): YamlDocument[] {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);

  function* tokens(): Generator<CST.Token> {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length > MOST_LEVELS) {
        const { line } = lines.linePos(parser.offset);
        throw new InputError(
          `${what} is nested more than ${MOST_LEVELS} levels deep at line ${line}; no Kubernetes object is.`,
        );
      }
    }
    yield* parser.end();
  }

  const composer = new Composer({ prettyErrors: false });
  return [...composer.compose(tokens())].map(document => {
    const [error] = document.errors;
    if (!error) {
      return { document };
    }
    const { col, line } = lines.linePos(error.pos[0]);
    const problem = `${error.message} at line ${line}, column ${col}`;
    return { document, problem };
  });
}
