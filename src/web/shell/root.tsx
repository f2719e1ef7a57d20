import { createRootRoute, Outlet } from '@tanstack/react-router';
import { Shell } from './shell.js';

/** The route around all screens. */
export const root = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
});
