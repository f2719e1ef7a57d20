import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Native = Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps | keyof AnchorProps>;

/** A button that leads to a screen; the router knows its address, and which search it takes. */
export const ButtonLink = createLink((props: ButtonProps & Native) => <Button component="a" {...props} />);

export const TextLink = createLink((props: AnchorProps & Native) => <Anchor {...props} />);
