import { z } from 'zod';
import { text } from './fields.ts';
import { isWebAddress } from '../text/links.ts';

/** Where editors' changes go. `test` keeps them in the browser alone: for trying out. */
const backEnds = ['github', 'gitlab', 'gitea', 'test'] as const;
export type BackEnd = (typeof backEnds)[number];

/** Scheme and host, over https; http on one's own machine alone, where a forge is tried out. */
const origin = text.refine(
  (value) =>
    isWebAddress(value) && new URL(value).origin === value && /^https:|^http:\/\/(?:localhost|127\.)/.test(value),
  { params: { code: 'url-invalid' } },
);

const shown = (pattern: RegExp) => text.refine((value) => pattern.test(value), { params: { code: 'field-type' } });

/** `editing` of content/site.yml: editing in the browser, at /admin/. Without it the site has no such page. */
export const editingSchema = z
  .strictObject({
    backend: z.enum(backEnds),
    /** `owner/name`; within a GitLab, any number of groups. */
    repository: shown(/^[\w.-]+(?:\/[\w.-]+)+$/).optional(),
    /** The branch that is published; the repository's own without. */
    branch: shown(/^[\w.-][\w./-]*$/).optional(),
    /** Where the repository lives, if not on the public host of its kind: `https://git.example.vn`. */
    host: origin.optional(),
    /** The service that signs editors in with GitHub, which gives no browser a key without one. */
    sign_in: origin.optional(),
    /** The id under which this site is registered with a GitLab, Gitea or Forgejo, for signing in without a token. */
    app_id: shown(/^[\w.-]+$/).optional(),
    /** Where the content lies in the repository; `content` without. */
    folder: shown(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/).optional(),
  })
  .refine(({ backend, repository }) => backend === 'test' || repository !== undefined, { path: ['repository'] });

export type Editing = z.infer<typeof editingSchema>;

/** What is known of a kind of forge: its public host, where its API lies on one, and whether it takes changes as pull requests. */
interface Forge {
  host: string;
  api: (host: string) => { root: string; graphql?: string };
  /** Where faces of its users come from, beside its host. */
  faces: readonly string[];
  /** Whether the editor can send each change as a pull request of its own. */
  pullRequests: boolean;
}

const forges: Record<Exclude<BackEnd, 'test'>, Forge> = {
  github: {
    host: 'https://github.com',
    api: (host) =>
      host === 'https://github.com'
        ? { root: 'https://api.github.com' }
        : { root: `${host}/api/v3`, graphql: `${host}/api/graphql` },
    faces: ['https://avatars.githubusercontent.com'],
    pullRequests: true,
  },
  gitlab: {
    host: 'https://gitlab.com',
    api: (host) => ({ root: `${host}/api/v4`, graphql: `${host}/api/graphql` }),
    faces: ['https://secure.gravatar.com'],
    pullRequests: true,
  },
  gitea: { host: 'https://gitea.com', api: (host) => ({ root: `${host}/api/v1` }), faces: [], pullRequests: false },
};

/** What is known of the forge an archive is kept on; undefined for the test back end, which has none. */
export function forgeOf({ backend, host }: Editing) {
  if (backend === 'test') return undefined;
  const forge = forges[backend];
  const here = host ?? forge.host;
  return { host: here, api: forge.api(here), faces: forge.faces, pullRequests: forge.pullRequests };
}

/** The origins the editor's page reads from and writes to, and those whose pictures it shows. */
export function editingOrigins(editing: Editing): { connect: string[]; pictures: string[] } {
  const forge = forgeOf(editing);
  if (!forge) return { connect: [], pictures: [] };
  const connect = [...new Set([forge.api.root, forge.api.graphql ?? forge.api.root, forge.host])].map(
    (address) => new URL(address).origin,
  );
  return { connect: [...new Set(connect)], pictures: [...new Set([forge.host, ...forge.faces])] };
}
