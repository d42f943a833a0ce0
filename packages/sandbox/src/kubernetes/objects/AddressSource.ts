/** Hands out the addresses of a cluster's services and pods, each once. */
export class AddressSource {
  #services = 0;
  #pods = 10;

  /** Number of the next service's address. */
  nextService(): number {
    this.#services += 1;
    return this.#services;
  }

  /** IPv4 address of the next pod. */
  nextPod(): string {
    this.#pods += 1;
    return `10.${this.#pods >> 16}.${(this.#pods >> 8) & 255}.${
      this.#pods & 255
    }`;
  }

  save(): { services: number; pods: number } {
    return { services: this.#services, pods: this.#pods };
  }

  restore({ services, pods }: { services: number; pods: number }): void {
    this.#services = services;
    this.#pods = pods;
  }
}
