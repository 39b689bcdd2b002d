"""The main job from end to end: people text and call, the service answers, everything over real sockets."""
