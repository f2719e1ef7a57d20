import { useEffect, useState } from 'react';
import type { PhotographKindInput } from '../photographs/queries.js';

/** Person of the demonstration, as whom one click signs in. */
export interface StoryActor {
  readonly subject: string;
  readonly name: string;
  readonly institution: string;
  readonly institutionName: string;
  readonly country: string;
  readonly roles: readonly string[];
  /** Part that they have in the story from the beginning. */
  readonly part?: 'liaison' | 'forensic' | 'ministry';
}

export interface StoryCountryCount {
  readonly country: string;
  /** null: fewer than ten. */
  readonly sought: number | null;
  readonly remains: number | null;
  /** Typed relatives. */
  readonly samples: number | null;
}

export interface World {
  readonly people: readonly StoryActor[];
  readonly counts: readonly StoryCountryCount[];
}

export interface Outside {
  readonly mails: readonly { readonly to: string; readonly subject: string; readonly text: string }[];
  readonly hooks: readonly { readonly type: string; readonly alertId: string; readonly verified: boolean }[];
}

const LOADING = 503;
const LOOKS_AGAIN_MS = 2_000;

async function asked<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  return answered<Answer>(await fetch(`/demonstration/${path}`, init));
}

async function answered<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`The demonstration answered ${response.status}.`);
  return (await response.json()) as Answer;
}

/**
 * Loads the world of the demonstration. Where its region is still loading, it is waited for: whoever comes
 * early need not know.
 */
async function loadedWorld(): Promise<World> {
  for (;;) {
    const response = await fetch('/demonstration/world');
    if (response.status !== LOADING) return answered<World>(response);
    await new Promise((done) => setTimeout(done, LOOKS_AGAIN_MS));
  }
}

/** A drawing of something that the missing person had on them. */
export interface FamilyDrawing {
  readonly kind: PhotographKindInput;
  readonly shows: string;
  readonly caption: string;
  /** A JPEG in base64. */
  readonly picture: string;
}

interface Family {
  readonly number: number;
  readonly draft: Readonly<Record<string, unknown>>;
  readonly picture: FamilyDrawing;
}

/** A family that nobody has listened to yet, what it tells, and what it has drawn. */
export const newFamily = () =>
  asked<Family>('story', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });

let world: Promise<World> | undefined;

/** Returns who is there and how much lies where: asked once a page. Nothing until it is there. */
export function useWorld(): {
  readonly world: World | undefined;
  readonly failed: boolean;
  again: () => void;
} {
  const [state, setState] = useState<{ world?: World; failed: boolean }>({ failed: false });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    world ??= loadedWorld();
    world.then(
      (told) => setState({ world: told, failed: false }),
      () => {
        world = undefined;
        setState({ failed: true });
      },
    );
  }, [turn]);
  return { world: state.world, failed: state.failed, again: () => setTurn((now) => now + 1) };
}

/** The last mails that name an alert, and the last webhooks, that have left the platform. */
export function useOutside(alertId: string): Outside | undefined {
  const [outside, setOutside] = useState<Outside>();
  useEffect(() => {
    const path = `post?about=${encodeURIComponent(alertId)}`;
    const look = () => void asked<Outside>(path).then(setOutside, () => undefined);
    look();
    const timer = setInterval(look, 3_000);
    return () => clearInterval(timer);
  }, [alertId]);
  return outside;
}

/** Returns the address at which one click signs in as somebody, and goes on to a screen. */
export function signInAs(subject: string, to: string): string {
  return `/auth/sign-in?purpose=search&as=${encodeURIComponent(subject)}&to=${encodeURIComponent(to)}`;
}
