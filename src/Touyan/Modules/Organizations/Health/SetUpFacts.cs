namespace Touyan.Modules.Organizations.Health;

/// <summary>What is known of one organisation on a day: all that the set-up rules ask.</summary>
public sealed record SetUpFacts
{
    public required OrganizationType Type { get; init; }

    /// <summary>Code of the table rulebook/codes/sector.yaml.</summary>
    public string Sector { get; init; } = "";

    /// <summary>Kind of the organisation above; null for the committee of the county itself.</summary>
    public OrganizationType? ParentType { get; init; }

    /// <summary>Full members of the organisation and all below it.</summary>
    public int FullMembers { get; init; }

    /// <summary>Full and probationary members of the organisation and all below it.</summary>
    public int Members { get; init; }

    /// <summary>Units that a joint branch covers.</summary>
    public int Units { get; init; } = 1;

    /// <summary>Posts that someone holds: codes of the table rulebook/codes/committee-post.yaml.</summary>
    public IReadOnlyCollection<string> Posts { get; init; } = [];

    /// <summary>How many persons hold posts.</summary>
    public int Seated { get; init; }

    /// <summary>How many seats the committee was given; null where that is not recorded.</summary>
    public int? Seats { get; init; }

    /// <summary>The day the term in office was elected; null where no term is recorded.</summary>
    public DateOnly? ElectedOn { get; init; }

    /// <summary>The day it runs out; by the rule from the day of election where it is not recorded.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day it should have run out, where the body above let it be put off to <see cref="DueOn"/>; null where it was not.</summary>
    public DateOnly? PostponedFrom { get; init; }

    /// <summary>The day from which the secretary's Party standing counts; null where there is no secretary.</summary>
    public DateOnly? SecretaryStandingFrom { get; init; }

    /// <summary>The day that is judged.</summary>
    public required DateOnly Today { get; init; }
}
