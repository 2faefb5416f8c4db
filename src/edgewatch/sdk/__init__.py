"""What runs inside a host program: the recording session, the recorder, the trust reader.

Imports numpy and onnxruntime alone; no SQLite, no Qt, no scipy, no socket.
"""
