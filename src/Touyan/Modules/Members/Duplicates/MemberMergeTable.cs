using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Duplicates;

internal sealed class MemberMergeTable : IEntityTypeConfiguration<MemberMerge>
{
    public void Configure(EntityTypeBuilder<MemberMerge> builder)
    {
        builder.ToTable("member_merges");
        builder.HasIndex(m => new { m.CountyCode, m.KeptId });
        builder.HasIndex(m => new { m.CountyCode, m.MergedId });
        builder.HasOne<Member>().WithMany().HasForeignKey(m => new { m.CountyCode, m.KeptId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(m => new { m.CountyCode, m.MergedId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DistinctPersonsTable : IEntityTypeConfiguration<DistinctPersons>
{
    public void Configure(EntityTypeBuilder<DistinctPersons> builder)
    {
        builder.ToTable("distinct_persons");
        builder
            .HasIndex(d => new
            {
                d.CountyCode,
                d.FirstId,
                d.SecondId,
            })
            .IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(d => new { d.CountyCode, d.FirstId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(d => new { d.CountyCode, d.SecondId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class MemberMergeSets
{
    extension(TouyanDb db)
    {
        public DbSet<MemberMerge> MemberMerges => db.Set<MemberMerge>();

        public DbSet<DistinctPersons> DistinctPersons => db.Set<DistinctPersons>();
    }
}
