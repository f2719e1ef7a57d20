/** Time that a stage of a command took. */
export interface StageTime {
  readonly stage: string;
  /** Seconds on the clock. */
  readonly seconds: number;
  /**
   * Seconds of the processor, all threads of the process together: tells more than the clock on a machine
   * that others use too.
   */
  readonly cpuSeconds: number;
}

/** Takes the time of stages that follow one another; the first one begins with the process. */
export class StageTimes {
  private readonly ended: StageTime[] = [];
  private clock = 0;
  private cpu = 0;

  /** The stage that ends here; the next one begins. */
  end(stage: string): void {
    const [clock, cpu] = [performance.now() / 1e3, cpuSeconds()];
    this.ended.push({ stage, seconds: rounded(clock - this.clock), cpuSeconds: rounded(cpu - this.cpu) });
    [this.clock, this.cpu] = [clock, cpu];
  }

  all(): readonly StageTime[] {
    return this.ended;
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const rounded = (seconds: number): number => Number(seconds.toFixed(3));
