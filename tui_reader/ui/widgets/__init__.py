"""Line-API widgets: each paints strips from what it is given. No widget imports the app."""
