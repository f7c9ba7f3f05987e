/**
 * How a second `prikaz serve` on the same folder gets a fresh address from the one that runs. Both know a secret that
 * lies in the folder, readable by its owner only; each proves it without telling it, so that neither a stranger's
 * program that now has the port, nor a stranger who asks, gets anything.
 */
import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../answer/validated.ts';
import { isSame, newSecret, proofOf } from '../guard/secret.ts';
import { noSession } from '../refusals.ts';

const knock = z.strictObject({ nonce: z.string().max(100), proof: z.string().max(100) });

/** Bytes of one: anybody may send it, and nobody shall keep the program busy with it. */
const longestKnock = 1024;

/** An answer: the path of the page to be opened. */
const answer = z.object({ path: z.string().startsWith('/'), proof: z.string() });

const asked = (secret: string, nonce: string): string => proofOf(secret, `ask ${nonce}`);
const told = (secret: string, nonce: string, path: string): string =>
  proofOf(secret, `tell ${nonce} ${path}`);

/** `enterPath` gives a path that lets somebody in. */
export const knockRoutes = (secret: string, enterPath: () => string): Hono =>
  new Hono().post('/knock', async (c) => {
    const { nonce, proof } = await bodyOf(c, knock, longestKnock);
    if (!isSame(proof, asked(secret, nonce))) throw noSession();
    const path = enterPath();
    return c.json({ path, proof: told(secret, nonce, path) });
  });

/** Milliseconds to wait for an answer. */
const patience = 3_000;

/** Asks the program at `origin` for a path that lets one in; null where it is not there, or another one. */
export const knockAt = async (origin: string, secret: string): Promise<string | null> => {
  const nonce = newSecret();
  try {
    const response = await fetch(`${origin}/knock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nonce, proof: asked(secret, nonce) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const { path, proof } = answer.parse(await response.json());
    return isSame(proof, told(secret, nonce, path)) ? path : null;
  } catch {
    return null;
  }
};
