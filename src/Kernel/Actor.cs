namespace Touyan.Kernel;

/// <summary>A thing that a user may or may not do; declared once by the module it belongs to.</summary>
/// <param name="Code">Stable code, <c>resource.action</c>.</param>
/// <param name="Title">What it is called in the permission matrix, in Chinese.</param>
public sealed record Permission(string Code, string Title)
{
    /// <summary>True when a password is not enough: whoever uses it proves a second factor first, not long before.</summary>
    public bool NeedsSecondFactor { get; init; }
}

/// <summary>A role of an account at an organisation, with what it permits there and below.</summary>
/// <param name="Role">The role held.</param>
/// <param name="Title">As shown and as recorded in the trail: 海安镇党委 · 党委管理员.</param>
/// <param name="Organization">Where it is held; null for a post without sight of any organisation.</param>
/// <param name="Path">Subtree that it covers; null when it covers none (administrators of the system, members).</param>
/// <param name="Permissions">Codes of what it permits.</param>
public sealed record ActingPost(Role Role, string Title, OrganizationId? Organization, string? Path, IReadOnlySet<string> Permissions);

/// <summary>Who asks: built once per request, passed to every use case and every <c>VisibleTo</c>.</summary>
public sealed record Actor
{
    /// <summary>County the account belongs to (GB/T 2260, six digits).</summary>
    public required int County { get; init; }

    public required AccountId Account { get; init; }

    /// <summary>Name as shown and as recorded.</summary>
    public required string Name { get; init; }

    /// <summary>The member that this person is, when he is one.</summary>
    public MemberId? Member { get; init; }

    /// <summary>Posts in force today.</summary>
    public required IReadOnlyList<ActingPost> Posts { get; init; }

    /// <summary>Where the act came from: page, api, command, job.</summary>
    public string Origin { get; init; } = "page";

    /// <summary>Network address it came from, where there is one.</summary>
    public string? Address { get; init; }

    /// <summary>True when he proved a second factor in this session, and not long ago. A program never did.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>True for the program itself, at work in a county by the rules: it sees all of it and holds no post.</summary>
    public bool IsProgram { get; private init; }

    /// <summary>The program itself in one county, at what happens by rule: limits that pass, cases that begin by themselves.</summary>
    public static Actor Program(int county, string origin = "job") =>
        new()
        {
            County = county,
            Account = default,
            Name = "系统",
            Posts = [],
            Origin = origin,
            IsProgram = true,
        };

    /// <summary>True when some post permits it somewhere.</summary>
    public bool May(Permission permission) => Posts.Any(p => p.Permissions.Contains(permission.Code));

    /// <summary>True when some post permits it at the organisation with this path.</summary>
    public bool MayAt(Permission permission, string path) => Reach(permission).Covers(path);

    /// <summary>True when it asks for a second factor that he has not proved. What a member may do with his own file asks for none.</summary>
    public bool OwesSecondFactor(Permission permission) =>
        permission.NeedsSecondFactor
        && !HasSecondFactor
        && Posts.Any(p => p.Role is not Role.Member && p.Permissions.Contains(permission.Code));

    /// <summary>Where it is permitted: subtrees, and the person's own file.</summary>
    public Reach Reach(Permission permission)
    {
        if (IsProgram)
            return Kernel.Reach.Of([OrganizationPath.Root]);

        var holding = Posts.Where(p => p.Permissions.Contains(permission.Code)).ToList();
        return Kernel.Reach.Of(
            holding.Where(p => p.Path is not null).Select(p => p.Path!),
            holding.Exists(p => p.Role is Role.Member) ? Member : null
        );
    }

    /// <summary>The post on whose behalf an act under this permission is done; the first post when none is named.</summary>
    public ActingPost? PostBehind(Permission? permission) =>
        Posts.FirstOrDefault(p => permission is not null && p.Permissions.Contains(permission.Code)) ?? (Posts.Count > 0 ? Posts[0] : null);
}
