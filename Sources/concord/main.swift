print("concord 0.1.0")
