using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Recording;

/// <summary>What the program went by when it last started. A table of the installation.</summary>
internal sealed class KnownFact : IInstallationRow
{
    private KnownFact() { }

    public string Group { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Value { get; private set; } = "";

    public static KnownFact Of(string group, string name, string value) =>
        new()
        {
            Group = group,
            Name = name,
            Value = value,
        };

    public void Become(string value) => Value = value;
}

internal sealed class KnownFactTable : IEntityTypeConfiguration<KnownFact>
{
    public void Configure(EntityTypeBuilder<KnownFact> builder)
    {
        builder.ToTable("program_facts");
        builder.HasKey(f => new { f.Group, f.Name });
        builder.Property(f => f.Group).HasMaxLength(20);
        builder.Property(f => f.Name).HasMaxLength(200);
    }
}
