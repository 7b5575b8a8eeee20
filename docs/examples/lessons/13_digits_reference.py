#!/usr/bin/env python3
"""The network of 13_digits.cpp in PyTorch: the same numbers at the start, the same batches.

13_digits_reference.py PROGRAM [STEPS]: compares the losses of the first steps with those of `PROGRAM --losses STEPS`, and
exits with 1 where they differ by more than 1e-10; with 77 where PyTorch is not installed.
"""

import pathlib
import subprocess
import sys

try:
    import torch
except ImportError:
    sys.exit(77)

PIXELS, NEURONS, DIGITS, BATCH, RATE = 64, 32, 10, 32, 0.1


class Generator:
    """D. Knuth's MMIX generator, of which the upper bits are taken."""

    def __init__(self, state):
        self.state = state

    def uniform(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) * 2.0**-53

    def below(self, n):
        return int(self.uniform() * n)


def weights(random, rows, columns):
    scale = (6.0 / columns) ** 0.5
    numbers = [(2 * random.uniform() - 1) * scale for _ in range(rows * columns)]
    return torch.tensor(numbers, dtype=torch.double).reshape(rows, columns).requires_grad_()


def losses(steps):
    file = pathlib.Path(__file__).parent.parent / "data" / "digits.csv"
    rows = [[int(number) for number in line.split(",")] for line in file.read_text().split()]
    known = [row for i, row in enumerate(rows) if i % 4 != 3]
    images = torch.tensor([row[:PIXELS] for row in known], dtype=torch.double) / 16
    labels = torch.tensor([row[PIXELS] for row in known])

    random = Generator(1)
    w1, w2 = weights(random, NEURONS, PIXELS), weights(random, DIGITS, NEURONS)
    b1 = torch.zeros(NEURONS, dtype=torch.double, requires_grad=True)
    b2 = torch.zeros(DIGITS, dtype=torch.double, requires_grad=True)
    order = list(range(len(known)))
    while True:
        for i in range(len(order), 1, -1):
            j = random.below(i)
            order[i - 1], order[j] = order[j], order[i - 1]
        for first in range(0, len(order) - BATCH + 1, BATCH):
            batch = order[first : first + BATCH]
            scores = torch.relu(images[batch] @ w1.T + b1) @ w2.T + b2
            loss = torch.nn.functional.cross_entropy(scores, labels[batch])
            yield loss.item()
            steps -= 1
            if steps == 0:
                return
            for parameter, slope in zip((w1, b1, w2, b2), torch.autograd.grad(loss, (w1, b1, w2, b2))):
                parameter.data -= RATE * slope


def main():
    steps = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    output = subprocess.run([sys.argv[1], "--losses", str(steps)], check=True, capture_output=True, text=True).stdout
    found = [float(line) for line in output.split()]
    expected = list(losses(steps))
    largest = max(abs(a - b) for a, b in zip(found, expected))
    print(f"{len(found)} losses, the first {found[0]:.6f}, the last {found[-1]:.6f}: they differ by {largest:.1e}")
    return 0 if len(found) == len(expected) == steps and largest <= 1e-10 else 1


if __name__ == "__main__":
    sys.exit(main())
