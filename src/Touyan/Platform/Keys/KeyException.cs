namespace Touyan.Platform.Keys;

/// <summary>The keys are lost, wrong or unreadable: nothing can go on. The message is for the operator; it tells what to do and no secret.</summary>
public sealed class KeyException : Exception
{
    public KeyException(string message)
        : base(message) { }

    public KeyException(string message, Exception inner)
        : base(message, inner) { }
}
