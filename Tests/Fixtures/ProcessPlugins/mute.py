import time

print("I do not speak")
time.sleep(600)
