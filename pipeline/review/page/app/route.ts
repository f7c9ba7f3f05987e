/** The rooms of the page and their addresses. */
export type RoomName = 'desk' | 'review' | 'renew' | 'papers' | 'register' | 'templates';

export interface Route {
  readonly room: RoomName;
  /** Of a document; empty in the rooms that show none. */
  readonly id: string;
}

const plainRooms: Readonly<Record<string, RoomName>> = {
  '/': 'desk',
  '/register': 'register',
  '/templates': 'templates',
};

/** The rooms of one document, in the order of the work. */
export const documentRooms = ['review', 'renew', 'papers'] as const;

export type DocumentRoom = (typeof documentRooms)[number];

const isDocumentRoom = (name: string): name is DocumentRoom => documentRooms.some((room) => room === name);

/** Null for a path that leads nowhere. */
export const routeOf = (path: string): Route | null => {
  const plain = path.length > 1 ? path.replace(/\/$/, '') : path;
  const room = Object.hasOwn(plainRooms, plain) ? plainRooms[plain] : undefined;
  if (room) return { room, id: '' };
  const [, id = '', name = ''] = /^\/documents\/([^/]+)\/([a-z]+)$/.exec(plain) ?? [];
  return isDocumentRoom(name) ? documentRoute(name, id) : null;
};

/** Null where the id is not written as an address writes it. */
const documentRoute = (room: DocumentRoom, written: string): Route | null => {
  try {
    return { room, id: decodeURIComponent(written) };
  } catch {
    return null;
  }
};

export const pathOf = ({ room, id }: Route): string =>
  isDocumentRoom(room) ? `/documents/${encodeURIComponent(id)}/${room}` : room === 'desk' ? '/' : `/${room}`;
