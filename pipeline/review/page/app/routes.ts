import type { ComponentType } from 'preact';
import type { RoomName } from './route.ts';

export interface RoomProps {
  /** Of the document; empty in the rooms that show none. */
  readonly id: string;
}

interface Room {
  /** Of the browser's tab. */
  readonly title: string;
  readonly load: () => Promise<ComponentType<RoomProps>>;
}

/** What is shown at each address; a room is loaded when it is first entered. */
export const rooms: Partial<Record<RoomName, Room>> = {
  desk: { title: 'Документы', load: async () => (await import('../desk/desk-page.tsx')).DeskPage },
  review: { title: 'Сверить', load: async () => (await import('../review/review-page.tsx')).ReviewPage },
  renew: { title: 'Обновить', load: async () => (await import('../renew/renew-page.tsx')).RenewPage },
  papers: { title: 'Оформить', load: async () => (await import('../papers/papers-page.tsx')).PapersPage },
  register: {
    title: 'Журнал',
    load: async () => (await import('../register/register-page.tsx')).RegisterPage,
  },
  templates: {
    title: 'Шаблоны',
    load: async () => (await import('../templates/templates-page.tsx')).TemplatesPage,
  },
};
