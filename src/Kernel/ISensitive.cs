namespace Touyan.Kernel;

/// <summary>A value that is kept sealed and shown masked: its <c>ToString()</c> never tells it.</summary>
public interface ISensitive<TSelf>
    where TSelf : struct, ISensitive<TSelf>
{
    /// <summary>The whole value.</summary>
    string Value { get; }

    /// <summary>The value of a text that was one before.</summary>
    static abstract TSelf Of(string value);
}

/// <summary>Any text that nobody but its reader may see: masked altogether.</summary>
public readonly record struct PrivateText(string Value) : ISensitive<PrivateText>
{
    public static PrivateText Of(string value) => new(value);

    public override string ToString() => "******";
}
