import type { Client } from './client.ts';
import { noConnection, refusalOf } from './refusal-error.ts';
import { send } from './send.ts';

/** How a request differs from a plain GET. */
interface Asked {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

const answerTo = async (path: string, { method, body, signal }: Asked): Promise<Response> => {
  const response = await fetch(`/api${path}`, {
    ...(method && { method }),
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : noConnection();
  });
  if (!response.ok) throw refusalOf(response.status, await response.text());
  return response;
};

/** The server and this page are of one build: what it answers is of the type that the contract names. */
const ask = async <Answer>(path: string, asked: Asked = {}): Promise<Answer> => {
  const response = await answerTo(path, asked);
  return (await response.json()) as Answer;
};

const post = <Answer>(path: string, body?: unknown): Promise<Answer> =>
  ask(path, { method: 'POST', body: body ?? {} });

const remove = async (path: string): Promise<void> => {
  await answerTo(path, { method: 'DELETE' });
};

const documentPath = (id: string): string => `/documents/${encodeURIComponent(id)}`;

/** `?a=1&b=2` of what is given and not blank. */
export const queryOf = (fields: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

const unwatched = () => ({ progress: () => undefined, signal: new AbortController().signal });

/** The client of `prikaz serve`. */
export const httpClient: Client = {
  documents: () => ask('/documents'),
  sample: () => post('/documents/sample'),
  upload: async (file, name, watch = unwatched()) =>
    (JSON.parse(await send('/api/uploads', file, name, watch)) as { readonly upload: string }).upload,
  add: (name, uploads) => post('/documents', { name, uploads }),
  remove: (id) => remove(documentPath(id)),
  cancel: (id) => post(`${documentPath(id)}/cancel`),
  retry: (id, password) => post(`${documentPath(id)}/retry`, password === undefined ? {} : { password }),

  sheets: (id) => ask(`${documentPath(id)}/sheets`),
  review: (id) => ask(`${documentPath(id)}/review`),
  edit: (id, revision, edits) => post(`${documentPath(id)}/edits`, { revision, edits }),
  undo: (id, revision) => post(`${documentPath(id)}/undo`, { revision }),
  redo: (id, revision) => post(`${documentPath(id)}/redo`, { revision }),
  pictureHref: (id, page, width) => `/api${documentPath(id)}/pages/${page}?width=${width}`,

  renewal: (id) => ask(`${documentPath(id)}/renewal`),
  saveRenewal: (id, wish) => ask(`${documentPath(id)}/renewal`, { method: 'PUT', body: wish }),
  redlineHref: (id) => `/api${documentPath(id)}/redline`,

  papers: (id) => ask(`${documentPath(id)}/papers`),
  issue: (id, wish) => post(`${documentPath(id)}/papers`, wish),
  preview: async (id, wish, signal) => {
    const path = `${documentPath(id)}/preview${queryOf({ wish: JSON.stringify(wish) })}`;
    return (await answerTo(path, { signal })).arrayBuffer();
  },
  searchableHref: (id) => `/api${documentPath(id)}/searchable`,
  jsonHref: (id) => `/api${documentPath(id)}/json`,

  register: (filter) => ask(`/register${queryOf({ ...filter })}`),
  createRegister: () => post('/register'),
  addSeries: (series) => post('/register/series', series),
  voidEntry: (key, reason) => post('/register/void', { key, reason }),
  importRegister: (wish) => post('/register/import', wish),
  verifyRegister: () => ask('/register/verify'),
  exportHref: (form, { series, year, state }) =>
    `/api/register/export.${form}${queryOf({ series, year, state })}`,

  templates: () => ask('/templates'),
  addTemplate: (upload, name, kind) =>
    post('/templates', { upload, name, ...(kind !== undefined && { kind }) }),
  removeTemplate: (id) => remove(`/templates/${encodeURIComponent(id)}`),
  templateFields: (kind) => ask(`/templates/fields/${encodeURIComponent(kind)}`),
  starterHref: (kind) => `/api/templates/starter/${encodeURIComponent(kind)}`,
};
