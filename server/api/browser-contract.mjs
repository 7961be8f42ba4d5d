/**
 * What a browser gets of a file of the HTTP contract: for each endpoint its method, its path and whether it has a body.
 * The schemas, and zod with them, stay on the server, where everything is checked. A loader of the bundler
 * (next.config.js, for browsers only): the declarations themselves are run, so that there is no second list to keep.
 */
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/** @param {unknown} value */
const isEndpoint = (value) =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'needs' in value;

/** @param {unknown} value plain data, such as a list of formats, travels as it is */
const isPlain = (value) =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((each) => ['string', 'number', 'boolean'].includes(typeof each)));

/**
 * @param {string} file absolute path of a file of `domain/api/`
 * @returns {Promise<string>} the module for browsers; what is neither an endpoint nor plain is not in it, so that a
 *   component that asks for it fails to build
 */
export async function browserContract(file) {
  const module = await tsImport(pathToFileURL(file).href, import.meta.url);
  const lines = [];
  for (const [name, value] of Object.entries(module)) {
    if (isEndpoint(value)) {
      const { method, path, body } = value;
      lines.push(
        `export const ${name} = ${JSON.stringify({ method, path, ...(body ? { body: true } : {}) })};`,
      );
    } else if (isPlain(value)) lines.push(`export const ${name} = ${JSON.stringify(value)};`);
  }
  return `${lines.join('\n')}\n`;
}

/** @this {{ async: () => (error: unknown, code?: string) => void, resourcePath: string }} */
export default function loader() {
  const done = this.async();
  browserContract(this.resourcePath).then((code) => done(null, code), done);
}
