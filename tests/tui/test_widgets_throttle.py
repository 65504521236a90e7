from __future__ import annotations

import pytest

from drafter.tui.throttle import Throttle


class World:
    """A clock with timers."""

    def __init__(self):
        self.now = 0.0
        self.timers = []
        self.done = []

    def later(self, wait, act):
        self.timers.append((self.now + wait, act))

    def throttle(self, seconds, **how):
        return Throttle(seconds, self.act, self.later, clock=lambda: self.now, **how)

    def act(self):
        self.done.append(round(self.now, 3))

    def go(self, until):
        while due := [timer for timer in self.timers if timer[0] <= until]:
            timer = min(due, key=lambda pair: pair[0])
            self.timers.remove(timer)
            self.now = max(self.now, timer[0])
            timer[1]()
        self.now = until


@pytest.fixture
def world():
    return World()


def test_the_first_is_done_at_once_and_the_rest_every_so_often(world):
    throttle = world.throttle(0.05)
    for n in range(10):
        world.go(n * 0.033)
        throttle.ask()
    world.go(1)
    assert world.done[0] == 0
    gaps = [b - a for a, b in zip(world.done, world.done[1:], strict=False)]
    assert all(0.05 <= round(gap, 3) < 0.09 for gap in gaps)
    assert 0.297 <= world.done[-1] <= 0.35


def test_saving_waits_no_longer_than_a_second_however_fast_the_typing(world):
    throttle = world.throttle(1, at_once=False)
    for n in range(100):
        world.go(n * 0.03)
        throttle.ask()
    world.go(10)
    assert world.done == [1.0, 2.02, 3.04]


def test_nothing_is_done_that_was_not_asked_for(world):
    throttle = world.throttle(1)
    throttle.flush()
    world.go(5)
    assert world.done == []
    assert not throttle.pending


def test_what_is_pending_can_be_done_now_and_is_not_done_again(world):
    throttle = world.throttle(1, at_once=False)
    throttle.ask()
    assert throttle.pending
    throttle.flush()
    world.go(5)
    assert world.done == [0]


def test_an_act_that_fails_does_not_stop_the_next(world):
    def fail():
        raise ValueError("no")

    throttle = Throttle(1, fail, world.later, clock=lambda: world.now)
    with pytest.raises(ValueError, match="no"):
        throttle.ask()
    throttle.ask()
    assert throttle.pending
    assert len(world.timers) == 1


def test_one_act_asking_again_is_not_lost(world):
    throttle = None

    def again():
        world.act()
        if len(world.done) == 1:
            throttle.ask()

    throttle = Throttle(1, again, world.later, clock=lambda: world.now)
    throttle.ask()
    world.go(5)
    assert len(world.done) == 2
