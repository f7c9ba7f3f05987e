import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from './client.ts';
import { httpClient } from './http-client.ts';

/** Who answers the page's questions: the server, where nobody else is named. */
export const ClientContext = createContext<Client>(httpClient);

export const useClient = (): Client => useContext(ClientContext);
