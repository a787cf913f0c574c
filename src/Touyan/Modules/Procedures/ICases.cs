using Touyan.Kernel;

namespace Touyan.Modules.Procedures;

/// <summary>The door to running cases, for houses that show what is being decided about something of theirs.</summary>
public interface ICases
{
    /// <summary>Open cases about one subject that the actor may see, the oldest first.</summary>
    Task<IReadOnlyList<CaseGlance>> OpenAboutAsync(Guid subject, Actor by, CancellationToken ct);
}

/// <summary>A running case as others need to know it.</summary>
public sealed record CaseGlance
{
    public CaseId Id { get; init; }

    public string Number { get; init; } = "";

    /// <summary>What it is: the title of its procedure.</summary>
    public string Title { get; init; } = "";

    /// <summary>The step that is open.</summary>
    public string? OpenStep { get; init; }

    public DateOnly? DueOn { get; init; }
}
