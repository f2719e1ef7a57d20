import { Module } from '@nestjs/common';

/** Consent and disclosure are pure rules so far; what needs rows (keys, retention) will be provided here. */
@Module({})
export class PrivacyModule {}
