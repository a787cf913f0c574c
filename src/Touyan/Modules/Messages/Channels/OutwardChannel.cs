using Touyan.Modules.Messages.Model;

namespace Touyan.Modules.Messages.Channels;

/// <summary>A channel to the outside as this installation has it.</summary>
public abstract class OutwardChannel
{
    public abstract Channel Kind { get; }

    /// <summary>Hands it over.</summary>
    /// <exception cref="ChannelException">It was not taken.</exception>
    public abstract Task SendAsync(ChannelAddress to, OutsideText text, CancellationToken ct);
}

/// <summary>What is said outside: nothing of persons but what a template says outright.</summary>
/// <param name="Subject">Subject of a mail.</param>
/// <param name="Body">The words.</param>
/// <param name="Link">Address of the program; null when the operator has not said it.</param>
public sealed record OutsideText(string Subject, string Body, Uri? Link)
{
    public string Whole => Link is null ? Body : $"{Body} {Link}";
}

/// <summary>A channel did not take something.</summary>
/// <param name="reason">Why, in a word that holds neither address nor text.</param>
/// <param name="isAway">True when the whole channel is not there: others need not be tried now.</param>
/// <param name="inner">What was behind it.</param>
public sealed class ChannelException(string reason, bool isAway, Exception? inner = null) : Exception(reason, inner)
{
    public string Reason => Message;

    public bool IsAway => isAway;
}

/// <summary>The channels that the operator has set up.</summary>
public sealed class OutwardChannels(IEnumerable<OutwardChannel> channels)
{
    private readonly Dictionary<Channel, OutwardChannel> byKind = channels.ToDictionary(c => c.Kind);

    public IEnumerable<Channel> All => byKind.Keys.Order();

    public OutwardChannel? Find(Channel kind) => byKind.GetValueOrDefault(kind);
}
